document.querySelectorAll('.countersign [data-ink]').forEach(function (ink) {
  var pad = ink.querySelector('canvas');
  var strokes = [];
  var pen = null;
  ink.querySelectorAll('[data-script]').forEach(function (part) { part.hidden = false; });

  function chosen() {
    var how = ink.querySelector('[type=radio]:checked');
    return how ? how.value : 'typed';
  }

  function show() {
    ink.querySelectorAll('[data-for]').forEach(function (part) { part.hidden = part.dataset.for !== chosen(); });
  }

  function point(event) {
    var box = pad.getBoundingClientRect();
    var x = (event.clientX - box.left) * pad.width / box.width;
    var y = (event.clientY - box.top) * pad.height / box.height;
    return [Math.min(pad.width, Math.max(0, x)), Math.min(pad.height, Math.max(0, y)), event.pressure || 0.5];
  }

  function draw() {
    var brush = pad.getContext('2d');
    brush.clearRect(0, 0, pad.width, pad.height);
    brush.lineWidth = 3;
    brush.lineCap = brush.lineJoin = 'round';
    strokes.forEach(function (stroke) {
      brush.beginPath();
      brush.moveTo(stroke[0][0], stroke[0][1]);
      stroke.forEach(function (p) { brush.lineTo(p[0], p[1]); });
      brush.stroke();
    });
    keep();
  }

  function keep() {
    var kept = strokes.length ? JSON.stringify({ strokes: strokes, initials: [], width: pad.width, height: pad.height }) : '';
    ink.querySelector('[data-strokes]').value = kept;
  }

  pad.addEventListener('pointerdown', function (event) {
    pad.setPointerCapture(event.pointerId);
    pen = [point(event)];
    strokes.push(pen);
    draw();
  });
  pad.addEventListener('pointermove', function (event) {
    if (pen) { pen.push(point(event)); draw(); }
  });
  ['pointerup', 'pointercancel'].forEach(function (end) {
    pad.addEventListener(end, function () { pen = null; });
  });
  ink.querySelector('[data-clear]').addEventListener('click', function () { strokes = []; draw(); });
  ink.addEventListener('change', show);
  show();
});
