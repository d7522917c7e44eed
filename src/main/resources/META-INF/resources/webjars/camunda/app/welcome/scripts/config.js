export default {
  app: { name: '', vendor: 'Passerelle' },
  locales: { availableLocales: ['fr', 'en'], fallbackLocale: 'fr' },
  customScripts: ['../tasklist/scripts/session', '../tasklist/scripts/language'],
  disableWelcomeMessage: true
};
