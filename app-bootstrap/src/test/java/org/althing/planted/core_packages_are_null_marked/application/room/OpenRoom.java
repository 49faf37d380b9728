package org.althing.planted.core_packages_are_null_marked.application.room;

interface OpenRoom {}
