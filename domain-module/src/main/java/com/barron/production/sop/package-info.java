/**
 * Standard operating procedures, their steps and reported failures. May use reference and people.
 */
package com.barron.production.sop;
