/* Reloads a page when the site has changed, and shows what is wrong while it cannot be built. Only `waymark serve` adds it. */
(function () {
  'use strict';
  const tree = /[?&]tree=([0-9a-f]*)/.exec(document.currentScript.src)[1];
  let state = '';
  let waiting = false;
  let pause = 500;
  let host = null;
  let list = null;
  let title = null;

  function element(name, text, parent) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function banner() {
    host = document.createElement('waymark-live');
    host.lang = 'en';
    host.dir = 'ltr';
    const root = host.attachShadow({ mode: 'open' });
    const style = element('link', '', root);
    style.rel = 'stylesheet';
    style.href = '/_waymark/live.css';
    const box = element('section', '', root);
    box.setAttribute('role', 'alert');
    box.tabIndex = 0;
    title = element('h2', '', box);
    list = element('ol', '', box);
    document.documentElement.appendChild(host);
  }

  function show(problems) {
    if (!problems.length) {
      if (host) host.remove();
      host = null;
      return;
    }
    if (!host) banner();
    const count = problems.length === 1 ? '1 problem' : problems.length + ' problems';
    title.textContent = count + (tree ? ': this is the page as it was before' : '');
    list.textContent = '';
    problems.forEach(function (problem) {
      const item = element('li', '', list);
      if (problem.file) element('b', problem.file + (problem.line ? ', line ' + problem.line : ''), item);
      element('p', problem.message, item);
      if (problem.source) element('pre', problem.source, item);
      if (problem.help) element('p', problem.help, item).className = 'help';
    });
  }

  window.waymarkLive = function (news) {
    pause = 500;
    state = news.state;
    if (news.tree !== tree) location.reload();
    else show(news.problems);
  };

  /* A script, since the page's policy allows nothing else. A hidden page does not wait: browsers open six connections to a
     host at most, and a seventh page would not load. */
  function wait() {
    if (waiting || document.hidden) return;
    waiting = true;
    const script = document.createElement('script');
    const done = function () {
      script.remove();
      waiting = false;
    };
    script.onload = function () {
      done();
      wait();
    };
    script.onerror = function () {
      done();
      pause = Math.min(pause * 2, 8000);
      setTimeout(wait, pause);
    };
    script.src = '/_waymark/wait.js?since=' + state;
    document.head.appendChild(script);
  }

  document.addEventListener('visibilitychange', wait);
  /* Not before the page is there: it would seem to load for ever. */
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', function () { setTimeout(wait, 0); });
})();
