/**
 * Defects: a list, and one with its photos, closed with a disposition. May use page and session.
 */
package com.barron.console.defects;
