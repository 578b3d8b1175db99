package org.ishizue.jupyter.kernelspec;

import java.util.List;

/** No kernelspec has this name. */
public final class UnknownKernelException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient List<String> nearNames;
  private final transient List<String> knownNames;

  UnknownKernelException(String name, List<String> nearNames, List<String> knownNames) {
    super("There is no kernelspec \""
        + name
        + "\"; known are: "
        + (knownNames.isEmpty() ? "none" : String.join(", ", knownNames))
        + ".");
    this.name = name;
    this.nearNames = List.copyOf(nearNames);
    this.knownNames = List.copyOf(knownNames);
  }

  /** The name that was asked for. */
  public String name() {
    return name;
  }

  /** Installed names that look like it, the likeliest first. */
  public List<String> nearNames() {
    return nearNames;
  }

  /** All installed names. */
  public List<String> knownNames() {
    return knownNames;
  }
}
