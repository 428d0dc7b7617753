/**
 * Procedures: a list, one with its revisions and steps, and the failures of steps. May use page and
 * session.
 */
package com.barron.console.sops;
