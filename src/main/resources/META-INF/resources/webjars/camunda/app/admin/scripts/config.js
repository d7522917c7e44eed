export default {
  app: { name: 'Administration', vendor: 'Passerelle' },
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../tasklist/scripts/session', '../tasklist/scripts/language'],
  requireJsConfig: { ngDeps: ['passerelle.texts'], deps: ['../tasklist/scripts/texts'] },
  disableWelcomeMessage: true
};
