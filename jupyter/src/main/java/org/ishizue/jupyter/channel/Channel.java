package org.ishizue.jupyter.channel;

/** The channels that carry messages (the heartbeat carries only echoes). */
public enum Channel {
  SHELL,
  CONTROL,
  STDIN,
  IOPUB
}
