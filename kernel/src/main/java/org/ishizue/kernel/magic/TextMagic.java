package org.ishizue.kernel.magic;

import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.text.Language;

/** {@code %%html}, {@code %%markdown}, {@code %%latex}: shows the cell's text in that form. */
final class TextMagic implements Magic {
  private final String name;
  private final String mimeType;

  TextMagic(String name, String mimeType) {
    this.name = name;
    this.mimeType = mimeType;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Kind kind() {
    return Kind.CELL;
  }

  @Override
  public String syntax() {
    return "";
  }

  @Override
  public String help(Language language) {
    return Magics.TEXTS.get(language, name + ".help");
  }

  @Override
  public void run(MagicContext context, String arguments, String body) {
    context.display(MimeBundle.builder().put(mimeType, body).text(body).build());
  }
}
