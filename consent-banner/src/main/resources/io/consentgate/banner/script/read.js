// The JSON of an answer of ours; a failure for any status but success.
function read(response) {
  return response.ok ? response.json() : Promise.reject();
}
