export default {
  app: { name: 'Tâches', vendor: 'Passerelle' },
  customScripts: ['scripts/session', 'scripts/lists'],
  disableWelcomeMessage: true
};
