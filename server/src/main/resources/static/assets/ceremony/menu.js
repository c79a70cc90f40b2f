// The menu of other actions, by mouse and by keyboard.
const button = document.getElementById('other');
const menu = document.getElementById('menu');
const items = menu ? [...menu.querySelectorAll('[role=menuitem]')] : [];

export function prepareMenu(actions) {
  button.addEventListener('click', () => (menu.hidden ? open() : shut()));
  button.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      open();
    }
  });
  menu.addEventListener('click', event => {
    const item = event.target.closest('[role=menuitem]');
    if (item) {
      shut();
      actions[item.dataset.do]?.();
    }
  });
  menu.addEventListener('keydown', walk);
  addEventListener('pointerdown', event => {
    if (!menu.hidden && !event.target.closest('.menu-root')) {
      shut(false);
    }
  });
}

function open() {
  menu.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  items[0].focus();
}

function shut(refocus = true) {
  menu.hidden = true;
  button.setAttribute('aria-expanded', 'false');
  if (refocus) {
    button.focus();
  }
}

function walk(event) {
  const at = items.indexOf(document.activeElement);
  const to = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    shut(event.key === 'Escape');
  }
}
