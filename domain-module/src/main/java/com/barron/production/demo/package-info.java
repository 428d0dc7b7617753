/**
 * A small plant to play with, created on an empty database when it is asked for. May use access,
 * reference, people, sla, runtime and sql, and writes the tables of the others; nothing uses it.
 */
package com.barron.production.demo;
