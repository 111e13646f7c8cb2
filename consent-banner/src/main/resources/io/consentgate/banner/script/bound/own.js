// What a yes starts here starts with the page that comes then.
function own() {}
