(function () {
  var form = document.querySelector('.countersign form');
  function look() {
    form.querySelectorAll('[data-show-if]').forEach(function (field) {
      var other = form.elements[field.dataset.showIf];
      var value = other.type === 'checkbox' ? (other.checked ? other.value : '') : other.value;
      field.hidden = value !== field.dataset.showEquals;
    });
  }
  if (form) {
    form.querySelectorAll('.only-if').forEach(function (hint) { hint.hidden = true; });
    form.addEventListener('input', look);
    look();
  }
})();
