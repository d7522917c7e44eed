// Draws the diagram of a case when somebody unfolds it; the list beside it says the same without any script.
const viewerFile = document.currentScript.dataset.viewer;

function loadViewer() {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = viewerFile;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
}

async function draw(place) {
  const [model] = await Promise.all([fetch(place.dataset.diagram).then(answer => answer.text()), loadViewer()]);
  const viewer = new BpmnJS({ container: place });
  await viewer.importXML(model);
  const canvas = viewer.get('canvas');
  for (const step of document.querySelectorAll('[data-progress]')) {
    canvas.addMarker(step.dataset.element, `step-${step.dataset.progress.toLowerCase()}`);
  }
  canvas.zoom('fit-viewport', 'auto');
}

for (const fold of document.querySelectorAll('.diagram-fold')) {
  fold.addEventListener('toggle', () => draw(fold.querySelector('[data-diagram]')), { once: true });
}
