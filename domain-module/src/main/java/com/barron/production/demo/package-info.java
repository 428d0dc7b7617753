/**
 * A small plant to play with, created on an empty database when it is asked for. May use every
 * feature; nothing uses it.
 */
package com.barron.production.demo;
