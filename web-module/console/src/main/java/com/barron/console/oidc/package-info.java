/**
 * OpenID Connect: signs people in by the company's provider, with the authorization code flow and
 * PKCE. Says who somebody is there, and nothing of who that is here. Uses nothing else of the
 * console.
 */
package com.barron.console.oidc;
