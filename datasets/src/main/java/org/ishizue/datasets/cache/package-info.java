/**
 * Files that are made or copied when they are first wanted, in a folder of the user's machine that may be deleted
 * at any time: {@link org.ishizue.datasets.cache.CacheFolder} says where, {@link
 * org.ishizue.datasets.cache.CachedFile} writes a file beside its place, checks it and renames it, so that nobody
 * ever sees half of one, and so that two processes make it once.
 */
@NullMarked
package org.ishizue.datasets.cache;

import org.jspecify.annotations.NullMarked;
