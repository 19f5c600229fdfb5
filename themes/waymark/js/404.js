(function(){
'use strict';
// Served at any depth: the tree's root is what stands before the last folder that is named like an edition.
var links=[].slice.call(document.querySelectorAll('a[data-folder]'));
var parts=location.pathname.split('/').slice(0,-1);
var at=-1;
parts.forEach(function(part,i){if(links.some(function(a){return a.getAttribute('data-folder')===part.toLowerCase()}))at=i});
var root=(at<0?parts:parts.slice(0,at)).join('/')+'/';
links.forEach(function(a){if(!a.hasAttribute('href'))a.href=root+a.getAttribute('data-folder')+'/index.html'});
})();
