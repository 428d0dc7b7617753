/**
 * Changes of bills of material: what waits and what was decided, and one as a difference beside the
 * orders on hold that it touches. May use page and session.
 */
package com.barron.console.boms;
