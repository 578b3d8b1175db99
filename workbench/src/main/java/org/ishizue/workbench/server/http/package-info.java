/** Requests and answers without the words of the HTTP library. {@link org.ishizue.workbench.server.http.Routes} says which endpoint answers what; {@link org.ishizue.workbench.server.http.Dispatcher} is the one handler that calls them. */
@NullMarked
package org.ishizue.workbench.server.http;

import org.jspecify.annotations.NullMarked;
