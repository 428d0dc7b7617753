/**
 * Starts Barron outside of a server: an embedded PostgreSQL, WildFly as a child process, both
 * together as the local run.
 *
 * <p>Allowed dependencies: the JDK, the embedded PostgreSQL and its driver, WildFly's launcher.
 * Nothing of the application.
 */
package com.barron.server;
