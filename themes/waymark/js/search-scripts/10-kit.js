// Texts that an edition's own tables do not know: `TABLES` knows all scripts, and Zawgyi becomes Unicode.
var {groups} = wmk.kit;

wmk.scripts = {TABLES, fromZawgyi};
