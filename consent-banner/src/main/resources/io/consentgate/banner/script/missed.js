// A form is sent while a captcha that shows nowhere is blocked: says in it why it may not get through.
function missed(form) {
  list('template[data-consent-what=captcha]').forEach(template => {
    form.append(template.content.cloneNode(true));
    form.lastElementChild.scrollIntoView();
    template.remove();
  });
}
