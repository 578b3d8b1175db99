package org.ishizue.lessons.book;

/** Where searches show what they found; a script fills it. */
final class SearchPage {
  static final String FILE = "search.html";

  private SearchPage() {}

  static String html(Words words, PageFrame frame) {
    String main = "<h1>" + words.say("findButton") + "</h1><p>" + words.say("searchAbout") + "</p>"
        + "<noscript><p class=\"note\">" + words.say("searchNeedsScript") + "</p></noscript>"
        + "<p id=\"found\" role=\"status\" data-none=\"" + words.say("searchNone")
        + "\" data-count=\"" + words.say("searchCount", "{0}") + "\" data-more=\""
        + words.say("searchMore", "{0}", "{1}") + "\"></p><ol id=\"places\"></ol>";
    return frame.page("search", FILE, words.text("findButton"), "", main);
  }
}
