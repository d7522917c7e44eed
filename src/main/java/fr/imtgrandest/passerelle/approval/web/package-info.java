@NullMarked
package fr.imtgrandest.passerelle.approval.web;

import org.jspecify.annotations.NullMarked;
