package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** A message of a type that we do not know: the protocol wants it ignored. */
public record UnknownRequest(String msgType, JsonObject content) implements Request {}
