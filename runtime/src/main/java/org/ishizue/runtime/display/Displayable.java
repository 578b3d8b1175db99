package org.ishizue.runtime.display;

/** A value that knows how it is shown, so that no {@link Renderer} is needed for it. */
public interface Displayable {
  /**
   * The formats it is shown in. Asked once for each time that it is shown. Always includes {@code
   * text/plain}, for clients that show nothing else.
   */
  MimeBundle toBundle();
}
