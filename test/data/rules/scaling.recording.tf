resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-c3c89978b81d47a5"
    name = "Checkout outgrows its largest scale: foresight_scaling_target"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-1cdcf6bb2ff90816"
    }

    data {
      ref_id         = "A"
      query_type     = "scaling"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "scaling"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum by (service) (rate(http_requests_total{service=\"checkout\"}[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "5m"
        "output"   = "target"
        "horizon"  = "5m"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    record {
      metric                = "foresight_scaling_target"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
