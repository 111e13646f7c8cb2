// The JSON of an answer of ours; a failure for any status but success.
function read(response) {
  if (!response.ok) {
    throw new Error(response.status);
  }
  return response.json();
}
