// Where this page is: under JupyterHub the server's own part of the site begins with the learner's name.
export const config = JSON.parse(document.getElementById('jupyter-config-data').textContent);

/** The address of a path of the server's, which begins with a slash. */
export const at = path => config.baseUrl + path.slice(1);
