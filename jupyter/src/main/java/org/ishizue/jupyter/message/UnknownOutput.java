package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** An output of a type that we do not know: the protocol wants it ignored. */
public record UnknownOutput(String msgType, JsonObject content) implements Output {}
