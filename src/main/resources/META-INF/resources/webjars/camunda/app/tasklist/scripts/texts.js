// Some pages put their texts into words the moment they open. Opened directly at their address they did so before the texts
// were there, and showed the keys instead. Here every page waits for the texts of the reader's language; should these not
// come, it opens all the same.
define(['angular'], angular => {
  function texts($translate) {
    const language = $translate.preferredLanguage();
    return $translate.use(language).catch(() => language);
  }

  angular.module('passerelle.texts', []).run(['$route', $route => {
    for (const route of Object.values($route.routes)) {
      route.resolve = { ...route.resolve, texts: ['$translate', texts] };
    }
  }]);
});
