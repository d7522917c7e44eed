export default {
  app: { name: 'Administration', vendor: 'Passerelle' },
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../tasklist/scripts/session', '../tasklist/scripts/language'],
  disableWelcomeMessage: true
};
