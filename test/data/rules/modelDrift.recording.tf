resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-e271555369f393aa"
    name = "Forecasts of requests have drifted: foresight_model_coverage"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-06c4fec22d50674e"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "coverage"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_coverage"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-7e53d617cc1db7a2"
    name = "Forecasts of requests have drifted: foresight_model_mase"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-06c4fec22d50674e"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "mase"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_mase"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-f5ea010029a88295"
    name = "Forecasts of requests have drifted: foresight_model_quantile_loss"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-06c4fec22d50674e"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "weightedQuantileLoss"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_quantile_loss"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-6fa02e905b4a08be"
    name = "Forecasts of requests have drifted: foresight_model_false_alarms"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-06c4fec22d50674e"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "falseAlarms"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_false_alarms"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-e02e1d7224ea721b"
    name = "Forecasts of requests have drifted: foresight_model_drift"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-06c4fec22d50674e"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "drift"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_drift"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
