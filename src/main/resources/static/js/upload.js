// Files can be dropped on a form, and a bar shows how much of one is sent. Without this the forms work as they are.
function send(form) {
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.setAttribute('aria-label', form.querySelector('button').innerText);
  form.append(bar);
  form.querySelector('button').disabled = true;
  const request = new XMLHttpRequest();
  request.upload.addEventListener('progress', event => { bar.value = event.loaded / event.total; });
  request.addEventListener('load', () => show(request));
  request.addEventListener('error', () => form.submit());
  request.open('POST', form.action);
  request.send(new FormData(form));
}

// A redirect was followed already; a refusal is a page of its own.
function show(request) {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.getElementById('main').replaceWith(answer.getElementById('main'));
  document.title = answer.title;
  document.querySelectorAll('form.upload').forEach(prepare);
  const told = document.querySelector('#main [role=status], #main [role=alert]') ?? document.getElementById('main');
  told.setAttribute('tabindex', '-1');
  told.focus();
}

function prepare(form) {
  const input = form.querySelector('input[type=file]');
  form.addEventListener('submit', event => {
    event.preventDefault();
    send(form);
  });
  form.addEventListener('dragover', event => {
    event.preventDefault();
    form.classList.add('upload-over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('upload-over'));
  form.addEventListener('drop', event => {
    event.preventDefault();
    form.classList.remove('upload-over');
    input.files = event.dataTransfer.files;
  });
}

document.querySelectorAll('form.upload').forEach(prepare);
