// Has what lost vendors have left in this browser cleared; done once it is, and fails where the page lets us make no script.
async function clear(storage) {
  const given = { refused: refused, storage: storage };
  await load('withdrawal', given);
  await given.done;
}
