// Fields in a list of rows leave an empty entry among the errors of the form once they are filled in, and rows that were
// removed leave theirs; the Tasklist counts entries and would never let anybody complete the task again. Here each entry
// of a list is checked anew against the rows that are there, and none stays that says nothing.
const FORMS = 57661;

function isOfList(found) {
  return !(Array.isArray(found) && found.every(message => typeof message === 'string') && found.length > 0);
}

function value(data, path) {
  return path.reduce((parent, key) => (parent == null ? undefined : parent[key]), data);
}

function rowIsThere(data, path) {
  return value(data, path.slice(0, -1)) !== undefined;
}

function current(form, { data, errors }) {
  const kept = {};
  for (const [id, found] of Object.entries(errors)) {
    if (!isOfList(found)) {
      kept[id] = found;
    }
  }
  for (const field of form.get('formFieldInstanceRegistry').getAllKeyed()) {
    const row = Object.values(field.indexes || {})[0];
    if (row !== undefined && errors[field.id]?.[row]?.length && rowIsThere(data, field.valuePath)) {
      const messages = form.get('validator').validateFieldInstance(field, value(data, field.valuePath));
      if (messages.length) {
        (kept[field.id] = kept[field.id] || [])[row] = messages;
      }
    }
  }
  return kept;
}

self.webpackChunkcamunda_bpm_webapp.push([['passerelle-lists'], {}, require => {
  const { prototype } = require(FORMS).Form;
  const setState = prototype._setState;
  prototype._setState = function (change) {
    const errors = change.errors && current(this, { data: change.data || this._getState().data, errors: change.errors });
    setState.call(this, errors ? { ...change, errors } : change);
  };
}]);

export default [];
