/**
 * What every page is made of: the engine of templates, what a template may ask, the files of pages,
 * what is said after something was done, records as lists and one by one with their files, and the
 * page of an error. May use text and session.
 */
package com.barron.console.page;
