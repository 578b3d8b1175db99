package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;

/** A reply of a type that we do not know. */
public record UnknownReply(String msgType, JsonObject content) implements Reply {}
