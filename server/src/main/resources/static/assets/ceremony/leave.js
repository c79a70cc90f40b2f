// The last step back to the application: a redirect the form policy cannot forbid.
const link = document.getElementById('leave');
if (/^(?!javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:/i.test(link.getAttribute('href'))) {
  location.replace(link.href);
}
