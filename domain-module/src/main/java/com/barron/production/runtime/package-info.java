/**
 * What the domain takes from the server it runs in: data source, entity manager, clock, settings,
 * and the schema brought up to date before anything reads it. Depends on no feature.
 */
package com.barron.production.runtime;
