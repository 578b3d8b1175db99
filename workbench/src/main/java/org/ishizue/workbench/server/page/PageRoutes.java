package org.ishizue.workbench.server.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ishizue.jupyter.json.Json;
import org.ishizue.runtime.text.Language;
import org.ishizue.runtime.text.Texts;
import org.ishizue.workbench.server.http.Answer;
import org.ishizue.workbench.server.http.Call;
import org.ishizue.workbench.server.http.Routes;

/** The pages themselves: the course home, and the shell of the notebook editor at Jupyter's addresses. */
public final class PageRoutes {
  private static final Texts TEXTS = Texts.beside(PageRoutes.class);

  /** Scripts, styles, pictures and connections of this server only. */
  private static final String HOME_POLICY = policy("'self'");

  /**
   * In the editor an output may bring a script, as everywhere in Jupyter; of a notebook that is not trusted
   * none runs. Vega's expressions and the check of settings against their schemas are compiled in the page.
   */
  private static final String EDITOR_POLICY = policy("'self' 'unsafe-inline' 'unsafe-eval'");

  private final WebFiles web;
  private final boolean teaching;
  private final String base;

  /**
   * The pages.
   *
   * @param teaching whether there is an instructor's page as well
   * @param base the path under which browsers see this server; it begins and ends with a slash
   */
  public PageRoutes(WebFiles web, boolean teaching, String base) {
    this.base = base;
    this.web = web;
    this.teaching = teaching;
  }

  public void addTo(Routes routes) {
    if (teaching) {
      routes.add("GET", "/instructor", call -> plain("instructor"));
    }
    routes
        .add("GET", "/", call -> plain("course"))
        .add("GET", "/course", call -> plain("course"))
        .add("GET", "/tree", call -> shell("tree", ""))
        .add("GET", "/tree/{path*}", call -> shell("tree", call.variable("path")))
        .add("GET", "/notebooks/{path*}", call -> shell("notebooks", call.variable("path")))
        .add("GET", "/edit/{path*}", call -> shell("edit", call.variable("path")))
        // Links of JupyterLab's kind lead to the same place.
        .add("GET", "/lab", call -> Answer.redirect("/"))
        .add("GET", "/lab/tree/{path*}", PageRoutes::fromLab)
        .add("GET", "/favicon.ico", call -> Answer.redirect("/static/favicon.svg"));
  }

  private static Answer fromLab(Call call) {
    String path = call.variable("path");
    String where = path.endsWith(".ipynb") ? "/notebooks/" : "/edit/";
    return Answer.redirect(where
        + URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/"));
  }

  private static String policy(String scripts) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src " + scripts,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'");
  }

  private Answer plain(String bundle) {
    if (!web.isBuilt()) {
      return notBuilt();
    }
    JsonObject config = new JsonObject();
    config.addProperty("teaching", teaching);
    return page(bundle, "", config);
  }

  private Answer shell(String notebookPage, String path) {
    if (!web.isBuilt()) {
      return notBuilt();
    }
    JsonObject config = new JsonObject();
    config.addProperty("notebookPage", notebookPage);
    config.addProperty(notebookPage.equals("tree") ? "treePath" : "notebookPath", path);
    return page("notebook", notebookPage, config);
  }

  /**
   * A page.
   *
   * @param page which of the editor's pages; empty for a page of our own
   */
  private Answer page(String bundle, String page, JsonObject config) {
    String language = Language.current().code();
    fill(config);
    config.addProperty("language", language);
    // In a script element only "</" and "<!--" could end what is data.
    String json = Json.write(config).replace("<", "\\u003c");
    String html = "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<title>Ishizue</title>"
        + "<link rel=\"icon\" class=\"favicon\" type=\"image/svg+xml\" href=\"" + base
        + "static/favicon.svg\">"
        + "<link rel=\"stylesheet\" href=\"" + base + "static/" + bundle + ".css\">"
        + "<script id=\"jupyter-config-data\" type=\"application/json\">" + json + "</script>"
        + (page.isEmpty() ? "" : script("async", "early") + script("defer", bundle + "-base"))
        + script("defer", bundle)
        + (page.isEmpty() ? "" : script("defer", "page-" + page))
        + "</head><body class=\"" + (bundle.equals("notebook") ? "jp-ThemedContainer" : "")
        + "\" data-notebook=\"" + page + "\"></body></html>";
    return Answer.text(200, "text/html", html)
        .with("Content-Security-Policy", bundle.equals("notebook") ? EDITOR_POLICY : HOME_POLICY)
        .with("Cache-Control", "no-store");
  }

  private String script(String when, String name) {
    return "<script " + when + " src=\"" + base + "static/" + name + ".js\"></script>";
  }

  /** What the shell reads of its page; there is no token in it, the browser has its cookie. */
  private void fill(JsonObject config) {
    config.addProperty("appName", "Ishizue");
    config.addProperty("appNamespace", "ishizue");
    config.addProperty("appUrl", "/lab");
    config.addProperty("baseUrl", base);
    config.addProperty("wsUrl", "");
    config.addProperty("fullStaticUrl", base + "static");
    config.addProperty("frontendUrl", base);
    config.addProperty("settingsUrl", "/lab/api/settings");
    config.addProperty("translationsApiUrl", "/lab/api/translations");
    config.addProperty("themesUrl", "/lab/api/themes");
    config.addProperty("workspacesApiUrl", "/lab/api/workspaces");
    config.addProperty("treeUrl", base + "tree");
    config.addProperty("terminalsAvailable", "false");
    config.addProperty("collaborative", "false");
    config.addProperty("exposeAppInBrowser", "false");
    config.addProperty("buildAvailable", "false");
    config.addProperty("buildCheck", "false");
    config.addProperty("mode", "multiple-document");
    config.addProperty("cacheFiles", "true");
    config.addProperty("store_id", "0");
    JsonElement none = new JsonArray();
    config.add("federated_extensions", none);
    config.add("disabledExtensions", none);
    config.add("deferredExtensions", none);
  }

  private static Answer notBuilt() {
    String message = String.valueOf(TEXTS.problem("SERVER-041").getMessage());
    String html = "<!DOCTYPE html><html lang=\"" + Language.current().code()
        + "\"><head><meta charset=\"utf-8\"><title>Ishizue</title></head><body><h1>Ishizue</h1><p>"
        + message.replace("\n", "</p><p>") + "</p></body></html>";
    return Answer.text(503, "text/html", html).with("Content-Security-Policy", HOME_POLICY);
  }
}
