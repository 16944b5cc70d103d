// Tests read texts in any language, as the backend does.
module.exports = async () => {
  const { loadLanguages } = require('../../src/texts');
  await loadLanguages();
};
