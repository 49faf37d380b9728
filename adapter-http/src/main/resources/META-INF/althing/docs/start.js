// The page itself may hold no script: the content security policy allows files of this server only.
window.addEventListener("load", () => {
  window.SwaggerUIBundle({
    url: "/openapi.yaml",
    dom_id: "#api",
    deepLinking: true,
    validatorUrl: null,
  });
});
