/**
 * Standard operating procedures, their steps and reported failures. May use access, reference,
 * people and audit.
 */
package com.barron.production.sop;
