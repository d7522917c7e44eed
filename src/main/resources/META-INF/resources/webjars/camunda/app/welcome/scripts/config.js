export default {
  app: { name: '', vendor: 'Passerelle' },
  customScripts: ['../tasklist/scripts/session'],
  disableWelcomeMessage: true
};
