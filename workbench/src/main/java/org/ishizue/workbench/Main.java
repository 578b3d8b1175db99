package org.ishizue.workbench;

/** Where {@code ishizue} begins. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.out.println("Ishizue " + Main.class.getPackage().getImplementationVersion());
  }
}
