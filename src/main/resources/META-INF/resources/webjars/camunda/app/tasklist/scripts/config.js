export default {
  app: { name: 'Tâches', vendor: 'Passerelle' },
  customScripts: ['scripts/session'],
  disableWelcomeMessage: true
};
